namespace NewsArchive.Web.Pages.Browse;

/// <summary>The pages before and after a year, month or day; null where nothing lies there.</summary>
public sealed record Turn(TurnLink? Earlier, TurnLink? Later);

/// <summary>A link to another year, month or day.</summary>
public sealed record TurnLink(string Label, string Href);
