namespace NewsArchive.Cleaning.Blocks;

/// <summary>A dump whose cleaning would take more memory than there should be: no article is so large.</summary>
internal sealed class PageTooLargeException(string message) : Exception(message);
