namespace NewsArchive.Storage.Search;

/// <summary>The quotation marks that readers type, of several languages.</summary>
internal static class QuotationMarks
{
    /// <summary>What closes a quotation; empty when the character opens none.</summary>
    public static ReadOnlySpan<char> Closing(char opening) => opening switch
    {
        '"' => "\"",
        '“' => "”\"",
        '„' => "”“\"",
        '«' => "»",
        '»' => "«",
        '「' => "」",
        '『' => "』",
        _ => "",
    };

    /// <summary>Whether it opens or closes a quotation.</summary>
    public static bool AreAt(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」' or '『' or '』';
}
