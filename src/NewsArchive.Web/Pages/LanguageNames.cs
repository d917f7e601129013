using System.Collections.Concurrent;
using System.Globalization;

namespace NewsArchive.Web.Pages;

/// <summary>English names of languages by their ISO 639-1 code.</summary>
public static class LanguageNames
{
    // The system takes long to tell one, and longer to tell that there is none.
    private static readonly ConcurrentDictionary<string, string> Names = [];

    /// <summary>E.g. <c>Arabic</c> for <c>ar</c>; the code itself where no name is known.</summary>
    public static string Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);

        // Other texts are no codes: whoever types them shall not fill the memory.
        return code.Length == 2 ? Names.GetOrAdd(code, Find) : Find(code);
    }

    private static string Find(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
