namespace NewsArchive.Cleaning.Countries;

/// <summary>Decides what a name of several meanings stands for, by the other names of the article.</summary>
internal static class Senses
{
    /// <summary>Gives every open mention its sense; the usual one where nothing speaks for another.</summary>
    public static List<Mention> Settle(List<Mention> mentions)
    {
        if (mentions.TrueForAll(mention => mention.Sense >= 0))
        {
            return mentions;
        }

        var votes = new Dictionary<(CountryCode, bool), int>();
        foreach (var mention in mentions.Where(mention => mention.Sense >= 0 || mention.Qualified != null))
        {
            foreach (var country in mention.Countries)
            {
                var key = (country, IsLocal(mention));
                votes[key] = votes.GetValueOrDefault(key) + 1;
            }
        }

        return [.. mentions.Select(mention => mention.Sense >= 0 ? mention : mention with { Sense = Choose(mention.Place, votes) })];
    }

    private static int Choose(Place place, Dictionary<(CountryCode, bool), int> votes)
    {
        var best = 0;
        var most = Votes(place, 0, votes);
        for (var sense = 1; sense < place.Senses.Count; sense++)
        {
            var count = Votes(place, sense, votes);
            if (count > most)
            {
                (best, most) = (sense, count);
            }
        }

        return best;
    }

    /// <summary>A state is spoken for by its country's towns, a country by any of its names.</summary>
    private static int Votes(Place place, int sense, Dictionary<(CountryCode, bool), int> votes) =>
        place.Senses[sense].Sum(country => votes.GetValueOrDefault((country, true))
            + (place.Kind == PlaceKind.State && sense > 0 ? 0 : votes.GetValueOrDefault((country, false))));

    private static bool IsLocal(Mention mention) =>
        mention.Place.Kind is PlaceKind.City or PlaceKind.State or PlaceKind.Abbreviation or PlaceKind.Region;
}
