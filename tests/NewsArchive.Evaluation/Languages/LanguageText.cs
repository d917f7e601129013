using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Evaluation.Languages;

/// <summary>A text of which people, or its publisher, say in what language it is.</summary>
/// <param name="Language">ISO 639-1.</param>
internal sealed record LanguageText(string Language, string Text)
{
    /// <summary>What is guessed; null when that is left open.</summary>
    public string? Guess { get; } = LanguageGuesser.Guess(Text.Normalize())?.Code;
}
