namespace NewsArchive.Benchmarks.Corpus;

/// <summary>What a generated corpus is made of.</summary>
internal enum CorpusKind
{
    /// <summary>Text dumps of 4 KB, a file each, 1,000 in a folder.</summary>
    Text,

    /// <summary>Pages of about 75 KB, a file each.</summary>
    Html,

    /// <summary>Copies of real pages, 174 KB on average, a file each.</summary>
    Real,

    /// <summary>One file of JSON lines.</summary>
    Jsonl,

    /// <summary>One WARC file of small pages.</summary>
    Warc,

    /// <summary>One file of JSON lines with as many different words as news have, in the order of their days.</summary>
    Words,
}
