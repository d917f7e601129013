using System.CommandLine;

namespace NewsArchive.Web.Commands;

/// <summary>Looks into the quarantine and tries again what is in it: the verb <c>quarantine</c> with <c>list</c>, <c>show</c>, <c>retry</c>.</summary>
internal static class Quarantine
{
    /// <summary>The verb.</summary>
    public static Command Command(Option<string> data, Terminal terminal) => new Verb(
        "quarantine",
        "List what could not be taken in, show one of it, or try it again.",
        """
        newsarchive quarantine list
        newsarchive quarantine show 17
        newsarchive quarantine retry --all
        """)
    {
        QuarantineList.Command(data, terminal),
        QuarantineShow.Command(data, terminal),
        QuarantineRetries.Command(data, terminal),
    };
}
