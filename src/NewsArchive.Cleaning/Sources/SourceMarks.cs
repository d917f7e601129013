namespace NewsArchive.Cleaning.Sources;

/// <summary>What was found of a name, once or more.</summary>
[Flags]
internal enum SourceMarks
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>It stands behind © and the year.</summary>
    Copyright = 1,

    /// <summary>It is the last name of a copyright line.</summary>
    CopyrightEnd = 1 << 1,

    /// <summary>“All rights reserved” or the form of a company stands behind it.</summary>
    Rights = 1 << 2,

    /// <summary>It is what is left of a longer name without “Media” or “Group”.</summary>
    Shortened = 1 << 3,

    /// <summary>It stands behind the headline.</summary>
    TitleTail = 1 << 4,

    /// <summary>A line is the name twice.</summary>
    Doubled = 1 << 5,

    /// <summary>It is a line that set phrases of buttons or advertising were found in.</summary>
    PhraseLine = 1 << 6,

    /// <summary>It is a host.</summary>
    Host = 1 << 7,

    /// <summary>It is the host of a mail address.</summary>
    Mail = 1 << 8,

    /// <summary>It is an account.</summary>
    Handle = 1 << 9,

    /// <summary>It is a host on a line of its own, in no menu.</summary>
    HostAlone = 1 << 10,

    /// <summary>It is the host of a network that every page links to.</summary>
    Platform = 1 << 11,

    /// <summary>It is the host of an address that the headline's words stand in.</summary>
    OwnAddress = 1 << 12,

    /// <summary>It stands alone within the first three blocks.</summary>
    AloneFirst = 1 << 13,

    /// <summary>It stands alone within the first twelve blocks.</summary>
    AloneTop = 1 << 14,

    /// <summary>It stands alone within the last twelve blocks.</summary>
    AloneEnd = 1 << 15,

    /// <summary>It stands within the first twelve blocks.</summary>
    Top = 1 << 16,

    /// <summary>It stands within the last twelve blocks.</summary>
    End = 1 << 17,

    /// <summary>It stands behind the author's name in a byline.</summary>
    Byline = 1 << 18,

    /// <summary>It is the first name of a trail: “Courier › News › Lakes”.</summary>
    Trail = 1 << 19,

    /// <summary>It is a host that stands outside menus, and not only in mail addresses.</summary>
    Printed = 1 << 20,
}
