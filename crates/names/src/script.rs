//! Scripts that leave out vowels, letter by letter.
//!
//! Other scripts go through `any_ascii`, which reads Ge'ez, Cyrillic and Greek well but knows no context.

/// Arabic script as Arabic, Persian, Dari and Urdu write it.
pub fn arabic(character: char) -> Option<&'static str> {
    let latin = match character {
        'ا' | 'أ' | 'آ' | 'ٱ' | 'ى' | 'ة' => "a",
        'إ' => "i",
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ط' | 'ٹ' => "t",
        'ث' => "th",
        'ج' => "j",
        'چ' => "ch",
        'ح' | 'ه' | 'ہ' | 'ھ' => "h",
        'خ' => "kh",
        'د' | 'ض' | 'ڈ' => "d",
        'ذ' | 'ظ' => "dh",
        'ر' | 'ڑ' => "r",
        'ز' => "z",
        'ژ' => "zh",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'ع' | 'ء' | 'ئ' | 'ؤ' => "'",
        'غ' => "gh",
        'ف' => "f",
        'ڤ' => "v",
        'ق' => "q",
        'ك' | 'ک' => "k",
        'گ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' | 'ں' => "n",
        'و' => "ou",
        'ي' | 'ی' | 'ې' | 'ے' => "i",
        '\u{64e}' => "a",
        '\u{64f}' => "u",
        '\u{650}' => "i",
        'ـ' | '\u{64b}'..='\u{64d}' | '\u{651}' | '\u{652}' | '\u{670}' => "",
        _other => return None,
    };
    Some(latin)
}

/// Hebrew script; every vav and yod is taken for a vowel, which costs little when it is not.
pub fn hebrew(character: char) -> Option<&'static str> {
    let latin = match character {
        'א' | 'ע' => "'",
        'ב' => "b",
        'ג' => "g",
        'ד' => "d",
        'ה' | 'ח' => "h",
        'ו' => "u",
        'ז' => "z",
        'ט' | 'ת' => "t",
        'י' => "i",
        'כ' | 'ך' | 'ק' => "k",
        'ל' => "l",
        'מ' | 'ם' => "m",
        'נ' | 'ן' => "n",
        'ס' => "s",
        'פ' | 'ף' => "p",
        'צ' | 'ץ' => "ts",
        'ר' => "r",
        'ש' => "sh",
        '\u{591}'..='\u{5c7}' => "",
        _other => return None,
    };
    Some(latin)
}
