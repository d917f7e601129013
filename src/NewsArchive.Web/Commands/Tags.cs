using System.CommandLine;

namespace NewsArchive.Web.Commands;

/// <summary>Shows and corrects the country tags of an article: the verb <c>tags</c> with <c>show</c>, <c>add</c>, <c>remove</c>, <c>reset</c>.</summary>
internal static class Tags
{
    /// <summary>The verb.</summary>
    public static Command Command(Option<string> data, Terminal terminal) => new Verb(
        "tags",
        "Show the country tags of an article and correct them; corrections stay when it is tagged or cleaned again.",
        """
        newsarchive tags show 7d3k0q9v2m4x
        newsarchive tags add 7d3k0q9v2m4x Peru --note "the strike is in Lima"
        newsarchive tags remove http://localhost:5080/a/7d3k0q9v2m4x/rain GE
        newsarchive tags reset 7d3k0q9v2m4x
        """)
    {
        TagsShow.Command(data, terminal),
        TagsChange.Add(data, terminal),
        TagsChange.Remove(data, terminal),
        TagsChange.Reset(data, terminal),
    };
}
