namespace NewsArchive.Storage;

/// <summary>A source and what the archive has of it.</summary>
/// <param name="Host">See <see cref="SourceRow.Host"/>.</param>
/// <param name="FirstDay">Its oldest dated article; null when none is dated.</param>
/// <param name="LastDay">Its newest article; null when none is dated.</param>
public sealed record SourceCount(string Host, int Articles, DateOnly? FirstDay, DateOnly? LastDay);
