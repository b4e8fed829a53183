//! Reading: from letters to sounds, as far as letters can tell.
//!
//! The rules are about letters and digraphs of the languages people bring along: English, French, German, Dutch,
//! Spanish, Portuguese, Italian, Turkish, Slavic, and the usual ways to write Arabic in Latin letters.

use crate::sound::Sound;

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'A' | b'O' | b'U')
}

fn is_front(letter: Option<&u8>) -> bool {
    matches!(letter, Some(b'e' | b'i' | b'y' | b'A' | b'O' | b'U'))
}

/// The sounds at the head of `rest` and how many letters they took.
pub fn next(rest: &[u8], before: Option<u8>) -> (usize, &'static [Sound]) {
    use Sound::*;
    if is_vowel(rest[0]) {
        return vowels(rest, before);
    }
    if let Some(found) = digraph(rest, before) {
        return found;
    }
    let follows = rest.get(1);
    let sounds: &[Sound] = match rest[0] {
        b'b' => &[B],
        b'c' if is_front(follows) => &[SoftC],
        b'c' => &[K],
        b'C' => &[SoftC],
        b'd' => &[D],
        b'D' => &[SoftG],
        b'f' => &[F],
        b'g' if is_front(follows) => &[SoftG],
        b'g' => &[G],
        b'G' => &[Gh],
        b'h' => &[H],
        b'j' => &[Jot],
        b'k' => &[K],
        b'l' | b'L' => &[L],
        b'm' => &[M],
        b'n' => &[N],
        b'N' => &[N, Y],
        b'p' => &[P],
        b'q' => &[Q],
        b'r' => &[R],
        b's' => &[S],
        b'S' => &[Sh],
        b't' => &[T],
        b'v' => &[V],
        b'w' => &[W],
        b'x' => &[K, S],
        b'z' => &[Z],
        b'Z' => &[Zh],
        b'\'' => &[Stop],
        _other => &[],
    };
    (1, sounds)
}

fn digraph(rest: &[u8], before: Option<u8>) -> Option<(usize, &'static [Sound])> {
    use Sound::*;
    let found: (usize, &'static [Sound]) = match rest {
        [b't', b's', b'c', b'h', ..] | [b'd', b's', b'c', b'h', ..] => (4, &[Tch]),
        [b's', b'c', b'h', ..] => (3, &[Sh]),
        [b't', b'c', b'h', ..] => (3, &[Tch]),
        [b's', b'h', b'c', b'h', ..] => (4, &[Sh]),
        [b'd', b'z', b'h', ..] => (3, &[Jot]),
        [b'c', b'z', ..] => (2, &[Tch]),
        [b'c', b'h', b'r' | b'l', ..] => (2, &[K]),
        [b'c', b'h', ..] => (2, &[Chi]),
        [b'c', b'k', ..] | [b'c', b'q', ..] => (2, &[K]),
        [b'c', b'c', front, ..] if is_front(Some(front)) => (2, &[SoftC]),
        [b's', b'h', ..] => (2, &[Sh]),
        [b's', b'c', front, ..] if is_front(Some(front)) => (2, &[S]),
        [b's', b'z', ..] => (2, &[S]),
        [b'r', b'z', ..] if before.is_none() => (2, &[Zh]),
        [b'k', b'h', ..] => (2, &[Kh]),
        [b'g', b'h', ..] => (2, &[Gh]),
        [b'g', b'n', ..] => (2, &[N, Y]),
        [b'g', b'u', front, ..] if is_front(Some(front)) && before.is_none() => (2, &[G]),
        [b'g', b'i', b'a' | b'o' | b'u', ..] => (2, &[SoftG]),
        [b'p', b'h', ..] => (2, &[F]),
        [b'p', b'f', ..] => (2, &[F]),
        [b't', b'h', ..] => (2, &[Th]),
        [b'd', b'h', ..] => (2, &[Dh]),
        [b'd', b'j', ..] | [b'd', b'Z', ..] => (2, &[Jot]),
        [b'd', b'g', front, ..] if is_front(Some(front)) => (2, &[SoftG]),
        [b'd', b't'] => (2, &[T]),
        [b'z', b'h', ..] => (2, &[Zh]),
        [b't', b's', ..] | [b't', b'z', ..] => (2, &[Ts]),
        [b'w', b'h', ..] => (2, &[W]),
        [b'r', b'h', ..] => (2, &[R]),
        [b'q', b'u', front, ..] if is_front(Some(front)) => (2, &[K]),
        [b'k', b'j', ..] => (2, &[K, Y]),
        _other => return None,
    };
    Some(found)
}

/// Vowels: the long ones that are written with two letters, and the glides inside them.
fn vowels(rest: &[u8], before: Option<u8>) -> (usize, &'static [Sound]) {
    use Sound::*;
    match rest {
        [b'e', b'a', b'u', ..] => (3, &[O]),
        [b'o', b'u' | b'o', ..] => (2, &[Ou]),
        [b'e', b'e', ..] | [b'i', b'e', ..] => (2, &[I]),
        [b'i', b'j', vowel, ..] if is_vowel(*vowel) => (2, &[I, Y]),
        [b'i', b'j', ..] if before.is_some() => (2, &[I]),
        [b'a', b'u', ..] | [b'a', b'w'] => (2, &[A, U]),
        [b'a' | b'e', b'i' | b'y', ..] => (2, &[E, I]),
        [b'o', b'e', ..] | [b'u', b'e', ..] | [b'e', b'u', ..] => (2, &[Oe]),
        [b'y', vowel, ..] if is_vowel(*vowel) && *vowel != b'y' => (1, &[Y]),
        [b'a' | b'A', ..] => (1, if rest[0] == b'A' { &[E] } else { &[A] }),
        [b'e', ..] => (1, &[E]),
        [b'i' | b'y', ..] => (1, &[I]),
        [b'o', ..] => (1, &[O]),
        [b'u', ..] => (1, &[U]),
        _marked => (1, &[Oe]),
    }
}
