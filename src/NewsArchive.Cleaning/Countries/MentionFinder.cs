namespace NewsArchive.Cleaning.Countries;

/// <summary>Finds the names in one text after another; holds what is known of people across the texts of an article.</summary>
internal sealed class MentionFinder
{
    private readonly Gazetteer gazetteer = Gazetteer.Default;
    private readonly List<Token> tokens = [];
    private readonly HashSet<ulong> surnames = [];
    private bool isAllCapitals;

    public List<Mention> Mentions { get; } = [];

    /// <summary>Adds the mentions of a text to <see cref="Mentions"/>.</summary>
    public void Read(string text, int number, TextPart part)
    {
        Tokens.Read(text, tokens);
        isAllCapitals = tokens.TrueForAll(token => !token.HasLower);
        var datelineEnd = part == TextPart.Lead ? Datelines.EndOf(text, tokens) : 0;
        for (var at = 0; at < tokens.Count;)
        {
            if (!Letters.IsHangul(text[tokens[at].Start]) || tokens[at].Gap != Gap.None)
            {
                var place = gazetteer.Find(text, tokens, at, out var last);
                if (place != null && IsMeant(text, place, at, last))
                {
                    var mention = new Mention(place, number, tokens[at].Start, tokens[last].End, part, place.Senses.Count == 1 ? 0 : -1);
                    Add(text, mention with { Part = tokens[last].End <= datelineEnd ? TextPart.Dateline : part }, at, last);
                    at = last + 1;
                    continue;
                }
            }

            at++;
        }
    }

    private void Add(string text, Mention mention, int first, int last)
    {
        if (mention.Place.Kind == PlaceKind.Abbreviation)
        {
            if (Follows(first) && (tokens[last].Length > 2 || !isAllCapitals || tokens[first].Length == 1))
            {
                Mentions.Add(mention);
                Qualify(mention, first);
            }
        }
        else if (mention.Place.Senses[0].Count > 0 || mention.Place.Senses.Count > 1)
        {
            if (mention.Place.Kind == PlaceKind.State && Follows(first))
            {
                Qualify(mention, first);
            }

            Mentions.Add(mention);
        }
    }

    private bool Follows(int first) => first > 0 && tokens[first].Gap == Gap.Comma && tokens[first - 1].StartsUpper;

    /// <summary>A state after a comma tells where the town before it lies: "Paris, Texas".</summary>
    private void Qualify(Mention state, int first)
    {
        var before = Mentions.FindLastIndex(mention => mention.Text == state.Text && mention.End == tokens[first - 1].End);
        if (before >= 0 && Mentions[before].Place.Kind is PlaceKind.City or PlaceKind.Capital or PlaceKind.Region)
        {
            Mentions[before] = Mentions[before] with { Qualified = state.Place.Senses[^1] };
        }
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
        return !isKnownSurname && !PersonNames.IsGivenName(tokens, first);
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
            NameCase.Capitals => tokens.GetRange(first, last - first + 1).TrueForAll(token => token.IsCapitals),
            _ => tokens[first].StartsUpper && (isAllCapitals || first != last || !IsAcronym(text, tokens[first])),
        };
    }

    // "ROM", "IRA": two or three capitals in a text with small letters are an abbreviation, not a name.
    private static bool IsAcronym(string text, Token token) => token.IsCapitals && token.Length is 2 or 3 && char.IsUpper(text[token.Start]);
}
