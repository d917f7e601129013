namespace NewsArchive.Benchmarks.Runs;

/// <summary>How long a page took to come, in milliseconds from asking.</summary>
/// <param name="First">To the first bytes of the page.</param>
/// <param name="Hits">To the last article of its list; to the first bytes where it has none.</param>
/// <param name="End">To its last byte.</param>
/// <param name="Processor">Milliseconds that the site's threads have run meanwhile.</param>
/// <param name="Bytes">Its length, not packed.</param>
/// <param name="Engine">Of it the search itself, as a peer tells; null of the site.</param>
internal sealed record PageTime(double First, double Hits, double End, double Processor, int Bytes, double? Engine);
