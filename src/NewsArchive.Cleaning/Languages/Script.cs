namespace NewsArchive.Cleaning.Languages;

/// <summary>A writing system, as far as languages differ by it.</summary>
internal enum Script
{
    /// <summary>Not a letter, or a letter of a script the archive has no language for.</summary>
    None,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Myanmar,
    Georgian,
    Hangul,
    Ethiopic,
    Khmer,

    /// <summary>Hiragana and Katakana: Japanese.</summary>
    Kana,

    /// <summary>Chinese characters, which Japanese uses too.</summary>
    Han,
}
