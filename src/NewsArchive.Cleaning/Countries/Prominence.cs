namespace NewsArchive.Cleaning.Countries;

/// <summary>Where and how often an article names a country.</summary>
internal sealed class Prominence
{
    private readonly HashSet<int> texts = [];

    /// <summary>Mentions in the title.</summary>
    public double Title { get; private set; }

    /// <summary>Whether the dateline names it.</summary>
    public bool InDateline { get; private set; }

    /// <summary>Mentions in the first paragraph, without its dateline.</summary>
    public double Lead { get; private set; }

    /// <summary>All mentions but the dateline's, each with the weight of its kind.</summary>
    public double Total { get; private set; }

    /// <summary>The number of texts that name it.</summary>
    public int Spread => texts.Count;

    /// <summary>The order of the first mention.</summary>
    public int First { get; private set; } = int.MaxValue;

    /// <summary>Its mentions in the order of the article.</summary>
    public List<Mention> Mentions { get; } = [];

    public void Add(Mention mention, int order)
    {
        Mentions.Add(mention);
        First = Math.Min(First, order);
        var weight = WeightOf(mention.Place.Kind) / mention.Countries.Count switch { <= 2 => 1, var many => many };
        switch (mention.Part)
        {
            case TextPart.Dateline:
                InDateline = true;
                return;
            case TextPart.Title:
                Title += weight;
                break;
            case TextPart.Lead:
                Lead += weight;
                break;
            default:
                break;
        }

        Total += weight;
        texts.Add(mention.Text);
    }

    // A town is named in passing more often than a country or its government.
    private static double WeightOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Name or PlaceKind.Capital or PlaceKind.Demonym => 1,
        PlaceKind.Seat or PlaceKind.Region or PlaceKind.State => 0.8,
        _ => 0.6,
    };
}
