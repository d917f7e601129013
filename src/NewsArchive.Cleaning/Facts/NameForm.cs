namespace NewsArchive.Cleaning.Facts;

/// <summary>How a line presents the names in it.</summary>
internal enum NameForm
{
    /// <summary>Behind a label: "By Ada Quill".</summary>
    Labelled,

    /// <summary>A single word behind a label, as blogs sign: "posted by harbourcat".</summary>
    Nickname,

    /// <summary>Nothing but names, and perhaps jobs and a date.</summary>
    Bare,

    /// <summary>Behind the label of an agency's sign-off: "Reporting by Ada Quill".</summary>
    SignOff,

    /// <summary>At the head of a portrait: "Ada Quill is a reporter".</summary>
    Portrait,

    /// <summary>In a box or link about the person: "More from Ada Quill".</summary>
    About,
}
