# Words of the door.
sign-in-title = Sign in
sign-in = Sign in
sign-in-name = Name
sign-in-password = Password
sign-in-shared = Others use this device too
sign-in-lost = No password any more? Ask the administrator for a new link.
sign-in-wrong = Name and password do not belong together.
sign-in-too-soon = Too many tries. Wait a moment and try again.
welcome = Welcome,
welcome-used = This link does not work (any more). Ask the administrator for a new one.
