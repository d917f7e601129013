using System.Globalization;

namespace NewsArchive.Web.Pages;

/// <summary>English names of languages by their ISO 639-1 code.</summary>
public static class LanguageNames
{
    /// <summary>E.g. <c>Arabic</c> for <c>ar</c>; the code itself where no name is known.</summary>
    public static string Of(string code)
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
