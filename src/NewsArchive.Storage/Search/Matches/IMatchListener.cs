namespace NewsArchive.Storage.Search.Matches;

/// <summary>Hears of the matches of a statement, in the order of their keys.</summary>
internal interface IMatchListener
{
    /// <summary>Looks at a match.</summary>
    void Add(MatchPlaces match);
}
