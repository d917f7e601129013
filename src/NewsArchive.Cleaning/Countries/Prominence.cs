namespace NewsArchive.Cleaning.Countries;

/// <summary>Where and how often an article names a country.</summary>
internal sealed class Prominence
{
    private int lastText = -1;

    /// <summary>Mentions in the title.</summary>
    public double Title { get; private set; }

    /// <summary>Whether the dateline names it.</summary>
    public bool InDateline { get; private set; }

    /// <summary>Whether the dateline is a town that stands for others first: Brussels for the European Union, Geneva for a conference.</summary>
    public bool IsMeetingPlace { get; private set; }

    /// <summary>Mentions in the first paragraph, without its dateline.</summary>
    public double Lead { get; private set; }

    /// <summary>All mentions but the dateline's, each with the weight of its kind.</summary>
    public double Total { get; private set; }

    /// <summary>The part of <see cref="Total"/> that comes from towns known by their population only.</summary>
    public double Towns { get; private set; }

    /// <summary>The part of <see cref="Total"/> that comes from rows of names.</summary>
    public double Listed { get; private set; }

    /// <summary>The part of <see cref="Total"/> that comes from seats, institutions and leaders.</summary>
    public double Deputies { get; private set; }

    /// <summary>The number of the first text that names it.</summary>
    public int FirstText { get; private set; } = int.MaxValue;

    /// <summary>The number of texts that name it.</summary>
    public int Spread { get; private set; }

    /// <summary>The order of the first mention.</summary>
    public int First { get; private set; } = int.MaxValue;

    /// <summary>Its mentions by their number, in the order of the article.</summary>
    public List<int> Mentions { get; } = [];

    public void Add(in Mention mention, int order)
    {
        Mentions.Add(order);
        First = Math.Min(First, order);
        FirstText = Math.Min(FirstText, mention.Text);
        if (mention.Part == TextPart.Dateline)
        {
            InDateline = true;
            IsMeetingPlace |= mention.Place.Senses[0].Length == 0;
            return;
        }

        var weight = mention.Weight * WeightOf(mention.Place.Kind) / mention.Countries.Length switch { <= 2 => 1, var many => many };
        Listed += mention.Weight < 1 ? weight : 0;
        Title += mention.Part == TextPart.Title ? weight : 0;
        Lead += mention.Part == TextPart.Lead ? weight : 0;
        Towns += mention.Place.Kind == PlaceKind.City ? weight : 0;
        Deputies += mention.Place.Kind is PlaceKind.Seat or PlaceKind.Leader ? weight : 0;
        Total += weight;
        Spread += mention.Text == lastText ? 0 : 1;
        lastText = mention.Text;
    }

    // A town is named in passing more often than a country or its government.
    private static double WeightOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Name or PlaceKind.Capital or PlaceKind.Demonym => 1,
        PlaceKind.Seat or PlaceKind.Region or PlaceKind.State => 0.8,
        _ => 0.6,
    };
}
