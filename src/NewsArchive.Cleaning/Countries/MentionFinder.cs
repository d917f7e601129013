using System.Runtime.InteropServices;

namespace NewsArchive.Cleaning.Countries;

/// <summary>Finds the names in one text after another; holds what is known of people across the texts of an article.</summary>
/// <param name="reader">What is known of the article.</param>
/// <param name="isAllSmall">Whether the article has no capital letter at all.</param>
internal sealed class MentionFinder(ReadText reader, bool isAllSmall)
{
    // "Jordan Reopens Its Border with Syria": only such short words are small in a headline of capitals.
    private const int MaxSmallTitleWord = 4;

    // The longest articles have some 100,000 characters; a text of more is damaged or no article.
    private const int MaxText = 1_000_000;

    // The Treaty of Maastricht came into force on this day.
    private static readonly DateOnly EuropeanUnion = new(1993, 11, 1);

    private readonly Gazetteer gazetteer = Gazetteer.Default;
    private readonly List<Token> words = [];
    private readonly Namesakes namesakes = new();
    private bool isAllCapitals;
    private bool isTitleCase;

    public List<Mention> Mentions { get; } = [];

    /// <summary>Takes back what turned out, somewhere in the article, to be a person or a word.</summary>
    public void DropPersons() => namesakes.RemoveFrom(Mentions);

    /// <summary>Adds the mentions of a text to <see cref="Mentions"/>.</summary>
    public void Read(string text, int number, TextPart part)
    {
        Tokens.Read(text.AsSpan(0, Math.Min(text.Length, MaxText)), words);
        var tokens = CollectionsMarshal.AsSpan(words);
        (isAllCapitals, isTitleCase) = CaseOf(tokens);
        var datelineEnd = part == TextPart.Lead ? Datelines.EndOf(text, tokens) : 0;
        var before = Mentions.Count;
        for (var at = 0; at < tokens.Length;)
        {
            if (tokens[at].Gap == Gap.None && Letters.IsHangul(text[tokens[at].Start]))
            {
                at++;
                continue;
            }

            var place = gazetteer.Find(text, tokens, at, reader, out var last);
            if (place != null && IsMeant(text, tokens, place, at, last))
            {
                var mention = new Mention(place, number, tokens[at].Start, tokens[last].End, part, place.Senses.Length == 1 ? 0 : -1)
                {
                    Name = Tokens.Join(tokens[at].Hash, tokens[last].Hash),
                };
                if (Add(tokens, tokens[last].End <= datelineEnd || part == TextPart.Dateline ? InDateline(mention) : mention, at, last))
                {
                    if (MayBePerson(place, at, last))
                    {
                        namesakes.Note(Mentions.Count - 1, tokens, at);
                    }
                }

                at = last + 1;
                continue;
            }

            at++;
        }

        NameRows.Weigh(CollectionsMarshal.AsSpan(Mentions)[before..], text.Length);
    }

    private static (bool IsAllCapitals, bool IsTitleCase) CaseOf(ReadOnlySpan<Token> tokens)
    {
        var (capitals, title) = (true, true);
        foreach (ref readonly var token in tokens)
        {
            capitals &= !token.HasLower;
            title &= token.StartsUpper || token.Length <= MaxSmallTitleWord;
            if (!capitals && !title)
            {
                break;
            }
        }

        return (capitals, title);
    }

    // Where a reporter sits is a town; but since there is a European Union, one who sits in Brussels mostly reports on it.
    private Mention InDateline(Mention mention) => mention with
    {
        Part = TextPart.Dateline,
        Sense = mention.Place.Senses[0].Length == 0 && reader.Day < EuropeanUnion ? mention.Place.Senses.Length - 1 : mention.Sense,
    };

    private bool Add(ReadOnlySpan<Token> tokens, Mention mention, int first, int last)
    {
        var place = mention.Place;
        if (place.Kind == PlaceKind.Abbreviation
            && !(FollowsTown(tokens, first) && (!isAllCapitals || last > first || tokens[last].Length > 2)))
        {
            return false;
        }

        if (place.Kind is PlaceKind.Abbreviation or PlaceKind.State && FollowsTown(tokens, first))
        {
            mention = Qualify(mention, tokens[first - 1].End);
        }

        if (place.Senses.Length == 1 && place.Senses[0].Length == 0)
        {
            return false;
        }

        Mentions.Add(mention);
        return true;
    }

    private static bool FollowsTown(ReadOnlySpan<Token> tokens, int first) =>
        first > 0 && tokens[first].Gap == Gap.Comma && tokens[first - 1].StartsUpper;

    /// <summary>A state after a comma tells where the town before it lies: "Paris, Texas"; and "Tbilisi, Georgia" the state.</summary>
    private Mention Qualify(Mention state, int townEnd)
    {
        if (Mentions.Count == 0 || Mentions[^1] is not { Place.Kind: PlaceKind.City or PlaceKind.Capital or PlaceKind.Region or PlaceKind.Name } town
            || town.Text != state.Text || town.End != townEnd)
        {
            return state;
        }

        var own = Array.FindIndex(state.Place.Senses, sense => town.Place.Senses.Any(countries => countries.Intersect(sense).Any()));
        var settled = state with { Sense = own >= 0 ? own : state.Place.Senses.Length - 1 };
        Mentions[^1] = town with { Qualified = settled.Countries };
        return settled;
    }

    private bool IsMeant(string text, ReadOnlySpan<Token> tokens, Place place, int first, int last)
    {
        if (!IsWrittenLike(text, tokens, place, first, last))
        {
            if (MayBePerson(place, first, last) && !isAllSmall && !tokens[first].StartsUpper)
            {
                namesakes.AddWord(tokens[first].Hash);
            }

            return false;
        }

        if (IsCurrency(text, tokens[last].End))
        {
            return false;
        }

        if (!MayBePerson(place, first, last))
        {
            return true;
        }

        if (place.Kind == PlaceKind.City && PersonNames.IsPartOfDoubleName(text, tokens, first))
        {
            return false;
        }

        if (PersonNames.IsSurname(tokens, first))
        {
            namesakes.AddSurname(tokens[first].Hash);
            return false;
        }

        if (!isTitleCase && PersonNames.IsGivenName(tokens, first))
        {
            namesakes.AddGivenName(tokens[first].Hash);
            return false;
        }

        return true;
    }

    private static bool MayBePerson(Place place, int first, int last) => first == last
        && place.Kind is (PlaceKind.Name or PlaceKind.Capital or PlaceKind.Region or PlaceKind.State or PlaceKind.City);

    // "US$42 million" is no mention of the United States.
    private static bool IsCurrency(string text, int end) => end < text.Length && text[end] == '$';

    private bool IsWrittenLike(string text, ReadOnlySpan<Token> tokens, Place place, int first, int last)
    {
        var (start, end) = (tokens[first].Start, tokens[last].End);
        if (place.Exact != null && !text.AsSpan(start, end - start).StartsWith(place.Exact, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return place.Case switch
        {
            NameCase.Any => true,
            _ when isAllSmall => IsSafeInSmallLetters(place, tokens[first..(last + 1)]),
            NameCase.Capitals => AreCapitals(tokens, first, last),
            _ => tokens[first].StartsUpper && (isAllCapitals || first != last || !IsAcronym(text, tokens[first])),
        };
    }

    // Without capitals a town is too often a word (nice, reading), and "us" a pronoun.
    private static bool IsSafeInSmallLetters(Place place, ReadOnlySpan<Token> name) => place.Kind switch
    {
        PlaceKind.City or PlaceKind.State => name.Length > 1,
        PlaceKind.Abbreviation => false,
        _ => name.Length > 1 || name[0].Length > 2,
    };

    private static bool AreCapitals(ReadOnlySpan<Token> tokens, int first, int last)
    {
        while (first < last && tokens[first].IsCapitals)
        {
            first++;
        }

        return tokens[first].IsCapitals;
    }

    // "ROM", "IRA": two or three capitals in a text with small letters are an abbreviation, not a name.
    private static bool IsAcronym(string text, in Token token) => token.IsCapitals && token.Length is 2 or 3 && char.IsUpper(text[token.Start]);
}
