namespace NewsArchive.Cleaning.Countries;

/// <summary>Finds the names in one text after another; holds what is known of people across the texts of an article.</summary>
internal sealed class MentionFinder
{
    // "Jordan Reopens Its Border with Syria": only such short words are small in a headline of capitals.
    private const int MaxSmallTitleWord = 4;

    // The longest articles have some 100,000 characters; a text of more is damaged or no article.
    private const int MaxText = 1_000_000;

    private readonly Gazetteer gazetteer = Gazetteer.Default;
    private readonly List<Token> tokens = [];
    private readonly HashSet<ulong> surnames = [];
    private bool isAllCapitals;
    private bool isTitleCase;

    public List<Mention> Mentions { get; } = [];

    /// <summary>Adds the mentions of a text to <see cref="Mentions"/>.</summary>
    public void Read(string text, int number, TextPart part)
    {
        Tokens.Read(text.AsSpan(0, Math.Min(text.Length, MaxText)), tokens);
        isAllCapitals = tokens.TrueForAll(token => !token.HasLower);
        isTitleCase = tokens.TrueForAll(token => token.StartsUpper || token.Length <= MaxSmallTitleWord);
        var datelineEnd = part == TextPart.Lead ? Datelines.EndOf(text, tokens) : 0;
        for (var at = 0; at < tokens.Count;)
        {
            if (!Letters.IsHangul(text[tokens[at].Start]) || tokens[at].Gap != Gap.None)
            {
                var place = gazetteer.Find(text, tokens, at, out var last);
                if (place != null && IsMeant(text, place, at, last))
                {
                    var mention = new Mention(place, number, tokens[at].Start, tokens[last].End, part, place.Senses.Count == 1 ? 0 : -1);
                    Add(tokens[last].End <= datelineEnd || part == TextPart.Dateline ? InDateline(mention) : mention, at, last);
                    at = last + 1;
                    continue;
                }
            }

            at++;
        }
    }

    // Where a reporter sits is a town, whatever else its name stands for.
    private static Mention InDateline(Mention mention) => mention with
    {
        Part = TextPart.Dateline,
        Sense = mention.Place.Senses[0].Count == 0 ? mention.Place.Senses.Count - 1 : mention.Sense,
    };

    private void Add(Mention mention, int first, int last)
    {
        var place = mention.Place;
        if (place.Kind == PlaceKind.Abbreviation && !(Follows(first) && (!isAllCapitals || last > first || tokens[last].Length > 2)))
        {
            return;
        }

        if (place.Kind is PlaceKind.Abbreviation or PlaceKind.State && Follows(first))
        {
            mention = Qualify(mention, tokens[first - 1].End);
        }

        if (place.Senses.Count > 1 || place.Senses[0].Count > 0)
        {
            Mentions.Add(mention);
        }
    }

    private bool Follows(int first) => first > 0 && tokens[first].Gap == Gap.Comma && tokens[first - 1].StartsUpper;

    /// <summary>A state after a comma tells where the town before it lies: "Paris, Texas"; and "Tbilisi, Georgia" the state.</summary>
    private Mention Qualify(Mention state, int townEnd)
    {
        if (Mentions.Count == 0 || Mentions[^1] is not { Place.Kind: PlaceKind.City or PlaceKind.Capital or PlaceKind.Region } town
            || town.Text != state.Text || town.End != townEnd)
        {
            return state;
        }

        var own = state.Place.Senses.ToList().FindIndex(sense => town.Place.Senses.Any(countries => countries.Intersect(sense).Any()));
        var settled = state with { Sense = own >= 0 ? own : state.Place.Senses.Count - 1 };
        Mentions[^1] = town with { Qualified = settled.Countries };
        return settled;
    }

    private bool IsMeant(string text, Place place, int first, int last)
    {
        if (!IsWrittenLike(text, place, first, last))
        {
            return false;
        }

        if (first != last || place.Kind is not (PlaceKind.Name or PlaceKind.Capital or PlaceKind.Region or PlaceKind.State or PlaceKind.City))
        {
            return true;
        }

        if (PersonNames.IsSurname(tokens, first))
        {
            surnames.Add(tokens[first].Hash);
            return false;
        }

        var isKnownSurname = surnames.Contains(tokens[first].Hash) && !PersonNames.FollowsPreposition(tokens, first);
        return !isKnownSurname && (isTitleCase || !PersonNames.IsGivenName(tokens, first));
    }

    private bool IsWrittenLike(string text, Place place, int first, int last)
    {
        var (start, end) = (tokens[first].Start, tokens[last].End);
        if (place.Exact != null && !text.AsSpan(start, end - start).StartsWith(place.Exact, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return place.Case switch
        {
            NameCase.Any => true,
            NameCase.Capitals => AreCapitals(first, last),
            _ => tokens[first].StartsUpper && (isAllCapitals || first != last || !IsAcronym(text, tokens[first])),
        };
    }

    private bool AreCapitals(int first, int last)
    {
        while (first < last && tokens[first].IsCapitals)
        {
            first++;
        }

        return tokens[first].IsCapitals;
    }

    // "ROM", "IRA": two or three capitals in a text with small letters are an abbreviation, not a name.
    private static bool IsAcronym(string text, Token token) => token.IsCapitals && token.Length is 2 or 3 && char.IsUpper(text[token.Start]);
}
