using System.Text;

namespace NewsArchive.Cleaning.Sources;

/// <summary>A name that may be the publisher's, and what was counted of it while the page was read.</summary>
internal sealed class SourceName(string name, SourceWord[] words, int line)
{
    /// <summary>As printed where it was first found.</summary>
    public string Name { get; } = name;

    /// <summary>Its words, to find it elsewhere.</summary>
    public SourceWord[] Words { get; } = words;

    /// <summary>Index of the block where it was first found.</summary>
    public int Line { get; set; } = line;

    /// <summary>The evidence, from 0 to 1 each.</summary>
    public double[] Strength { get; } = new double[EvidenceWeights<SourceFeature>.Count];

    /// <summary>How many pieces are nothing but the name.</summary>
    public int Alone { get; set; }

    /// <summary>How many of them stand in no menu.</summary>
    public int AloneOutsideMenus { get; set; }

    /// <summary>How often it stands outside the story.</summary>
    public int OnPage { get; set; }

    /// <summary>How often it stands in the story.</summary>
    public int InStory { get; set; }

    /// <summary>How many different entries begin with it.</summary>
    public int Begins { get; set; }

    /// <summary>How many pieces have it as their address.</summary>
    public int Hosts { get; set; }

    /// <summary>The phrases found before it.</summary>
    public HashSet<int> Before => field ??= [];

    /// <summary>The phrases found after it.</summary>
    public HashSet<int> After => field ??= [];

    /// <summary>The phrases found before it that tell of its journalists.</summary>
    public HashSet<int> Works => field ??= [];

    /// <summary>The first letters of its words, lower case.</summary>
    public string Initials => field ??= string.Concat(Words.Select(word => char.ToLowerInvariant(Name[word.Start])));

    /// <summary>The numbers of its words.</summary>
    public int[] Numbers => field ??= Array.ConvertAll(Words, word => word.Number);

    /// <summary>Records that a piece of evidence holds.</summary>
    public void Set(SourceFeature feature, double strength = 1) => Strength[(int)feature] = Math.Max(Strength[(int)feature], strength);

    /// <summary>Whether a piece of evidence holds.</summary>
    public bool Has(SourceFeature feature) => Strength[(int)feature] > 0;

    /// <summary>Letters and digits only, lower case, without accents: names that are printed differently but read the same.</summary>
    public static string Squashed(string text)
    {
        if (Ascii.IsValid(text))
        {
            return SquashedAscii(text);
        }

        var letters = new StringBuilder(text.Length);
        foreach (var c in text.Replace('ł', 'l').Replace('ø', 'o').Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }

    private static string SquashedAscii(string text)
    {
        var letters = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                letters[count++] = char.ToLowerInvariant(c);
            }
        }

        return new string(letters[..count]);
    }
}
