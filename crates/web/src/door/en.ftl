# Words of the door.
sign-in-title = Sign in
sign-in = Sign in
sign-in-name = Name
sign-in-password = Password
sign-in-shared = Others use this device too
sign-in-lost = You cannot get in any more? Ask the administrator for a new link.
sign-in-wrong = This is not right. Name, password and code belong together, and a code works once.
sign-in-too-soon = Too many tries. Wait a moment and try again.
welcome = Welcome,
welcome-used = This link does not work (any more). Ask the administrator for a new one.
sign-in-passkey = Sign in with a passkey
sign-in-passkey-not = The device gave no answer. Try again, or sign in below.
sign-in-passkey-wrong = This took too long, or the answer of the device was not right. Try again.
sign-in-by-code = With a password and a code
sign-in-code = Code from your telephone
sign-in-code-hint = Six digits from the app. Each code works once.
