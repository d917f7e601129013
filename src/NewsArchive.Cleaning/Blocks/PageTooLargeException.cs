namespace NewsArchive.Cleaning.Blocks;

/// <summary>A page whose tags would make more elements, or deeper ones, than memory and time should be spent on.</summary>
internal sealed class PageTooLargeException(string reason) : Exception(reason);
