namespace NewsArchive.Cleaning.Templates;

/// <summary>In how many stories of a source a line stood, in two windows: the one that is filled and the full one before it.</summary>
/// <param name="Seen">Stories of the present window.</param>
/// <param name="SeenBefore">Stories of the window before.</param>
/// <param name="Inside">Those of <paramref name="Seen"/> where it was shown with the story's own text still to come.</param>
/// <param name="InsideBefore">Those of <paramref name="SeenBefore"/>.</param>
/// <param name="First">Number of the story that had it first, counted from 1.</param>
/// <param name="Last">Number of the story that had it last.</param>
internal readonly record struct LineCount(byte Seen, byte SeenBefore, byte Inside, byte InsideBefore, int First, int Last)
{
    /// <summary>Stories of both windows.</summary>
    public int SeenInAll => Seen + SeenBefore;

    /// <summary>Stories of both windows that had it among their own text.</summary>
    public int InsideInAll => Inside + InsideBefore;

    /// <summary>One story more.</summary>
    public LineCount With(int story, bool isInside) => this with
    {
        Seen = (byte)(Seen + 1),
        Inside = (byte)(Inside + (isInside ? 1 : 0)),
        First = First == 0 ? story : First,
        Last = story,
    };

    /// <summary>When the present window is full.</summary>
    public LineCount Aged() => this with { Seen = 0, SeenBefore = Seen, Inside = 0, InsideBefore = Inside };
}
