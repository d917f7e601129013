using System.Runtime.InteropServices;

namespace NewsArchive.Cleaning.Countries;

/// <summary>Decides what a name of several meanings stands for, by the other names of the article.</summary>
internal static class Senses
{
    // Any name of the article says more than the country of its publisher.
    private const double HomeVote = 0.5;

    /// <summary>Gives every open mention its sense; the usual one where nothing speaks for another.</summary>
    /// <param name="home">The country of the publisher; null when unknown.</param>
    public static void Settle(List<Mention> mentions, CountryCode? home)
    {
        var all = CollectionsMarshal.AsSpan(mentions);
        QualifyAgain(all);
        var isOpen = false;
        foreach (ref readonly var mention in all)
        {
            isOpen |= mention.Sense < 0;
        }

        if (!isOpen)
        {
            return;
        }

        var votes = Votes(all);
        foreach (ref var mention in all)
        {
            if (mention.Sense < 0)
            {
                mention = mention with { Sense = Choose(mention.Place, votes, home) };
            }
        }
    }

    /// <summary>What was said once holds for the article: after "Paris, Texas" it is "Paris".</summary>
    private static void QualifyAgain(Span<Mention> mentions)
    {
        Dictionary<ulong, CountryCode[]>? told = null;
        foreach (ref var mention in mentions)
        {
            if (mention.Qualified is { } countries)
            {
                (told ??= [])[mention.Name] = countries;
            }
        }

        if (told is null)
        {
            return;
        }

        foreach (ref var mention in mentions)
        {
            mention = mention.Qualified is null && told.TryGetValue(mention.Name, out var countries) ? mention with { Qualified = countries } : mention;
        }
    }

    private static Dictionary<(CountryCode, bool), int> Votes(ReadOnlySpan<Mention> mentions)
    {
        var votes = new Dictionary<(CountryCode, bool), int>();
        foreach (ref readonly var mention in mentions)
        {
            if (mention.Sense < 0 && mention.Qualified is null)
            {
                continue;
            }

            foreach (var country in mention.Countries)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(votes, (country, IsLocal(mention)), out _)++;
            }
        }

        return votes;
    }

    private static int Choose(Place place, Dictionary<(CountryCode, bool), int> votes, CountryCode? home)
    {
        var (best, most) = (0, -1.0);
        for (var sense = 0; sense < place.Senses.Length; sense++)
        {
            var count = VotesFor(place, sense, votes) + (home is { } country && place.Senses[sense].Contains(country) ? HomeVote : 0);
            if (count > most)
            {
                (best, most) = (sense, count);
            }
        }

        return best;
    }

    /// <summary>A state is spoken for by its country's towns, a country by any of its names.</summary>
    private static int VotesFor(Place place, int sense, Dictionary<(CountryCode, bool), int> votes)
    {
        var sum = 0;
        foreach (var country in place.Senses[sense])
        {
            sum += votes.GetValueOrDefault((country, true))
                + (place.Kind == PlaceKind.State && sense > 0 ? 0 : votes.GetValueOrDefault((country, false)));
        }

        return sum;
    }

    private static bool IsLocal(in Mention mention) =>
        mention.Place.Kind is PlaceKind.City or PlaceKind.State or PlaceKind.Abbreviation or PlaceKind.Region;
}
