namespace NewsArchive.Cleaning.Facts;

/// <summary>Something the dump says about the article, with the place where it says so.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Rule">Which rule found it, e.g. <c>byline</c> or <c>json-ld</c>.</param>
/// <param name="Evidence">A sentence the reader sees, e.g. <c>line 203: “Sugar Mizzy January 22, 2022”</c>.</param>
public sealed record Fact<T>(T Value, string Rule, string Evidence);
