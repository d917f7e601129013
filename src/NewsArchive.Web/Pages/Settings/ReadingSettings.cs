namespace NewsArchive.Web.Pages.Settings;

/// <summary>
/// How a reader wants pages to look, kept in a cookie. What is read is somebody's input: anything gives settings, and there are only as many
/// different ones as there are choices.
/// </summary>
public sealed class ReadingSettings
{
    /// <summary>The name of the cookie.</summary>
    public const string Cookie = "reading";

    private const char Between = '.';

    private readonly IReadOnlyDictionary<string, string> chosen;

    private ReadingSettings(IReadOnlyDictionary<string, string> chosen) => this.chosen = chosen;

    /// <summary>All that can be chosen, in the order of the form.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("theme", "Colours", [("auto", "As the device"), ("light", "Light"), ("sepia", "Sepia"), ("dark", "Dark"), ("contrast", "High contrast")], "auto"),
        new("size", "Size of the text", [("1", "Smallest"), ("2", "Small"), ("3", "Usual"), ("4", "Large"), ("5", "Largest")], "3"),
        new("width", "Width of the column", [("narrow", "Narrow"), ("usual", "Usual"), ("wide", "Wide")], "usual"),
        new("face", "Letters", [("serif", "Serif"), ("sans", "Sans serif")], "serif"),
        new("keys", "Shortcuts of single keys", [("on", "On"), ("off", "Off")], "on"),
    ];

    /// <summary>The settings of those who chose nothing.</summary>
    public static ReadingSettings Usual { get; } = new(new Dictionary<string, string>());

    /// <summary>The names of the style sheet for them, parted by blanks, e.g. <c>theme-dark size-4</c>; null for the usual settings.</summary>
    public string? Classes => chosen.Count == 0 ? null : string.Join(' ', Tokens);

    private IEnumerable<string> Tokens => All.Where(setting => chosen.ContainsKey(setting.Name)).Select(setting => $"{setting.Name}-{chosen[setting.Name]}");

    /// <summary>The settings of whoever asks.</summary>
    public static ReadingSettings Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Parse(context.Request.Cookies[Cookie]);
    }

    /// <summary>Reads what <see cref="Print"/> wrote; of anything else, what makes sense in it.</summary>
    public static ReadingSettings Parse(string? text) => string.IsNullOrEmpty(text) || text.Length > 200
        ? Usual
        : text.Split(Between).Select(token => token.Split('-')).Where(token => token.Length == 2)
            .Aggregate(Usual, (settings, token) => settings.With(token[0], token[1]));

    /// <summary>The settings as text for the cookie: the same settings give the same text.</summary>
    public string Print() => string.Join(Between, Tokens);

    /// <summary>What is chosen of one setting.</summary>
    public string this[Setting setting]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(setting);
            return chosen.GetValueOrDefault(setting.Name, setting.Usual);
        }
    }

    /// <summary>With another choice; the same where there is no such choice.</summary>
    public ReadingSettings With(string name, string? value)
    {
        if (All.FirstOrDefault(one => one.Name == name) is not { } setting || !setting.Has(value))
        {
            return this;
        }

        var others = chosen.Where(one => one.Key != name);
        return new(new Dictionary<string, string>(value == setting.Usual ? others : others.Append(KeyValuePair.Create(name, value!))));
    }
}
