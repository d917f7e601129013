namespace NewsArchive.Cleaning.Blocks;

/// <summary>An element around a block that says what it is for.</summary>
/// <param name="Name">As found: the element and, if these told it, its role, class or id, e.g. <c>div.related-posts</c>.</param>
/// <param name="Purpose">What it is for.</param>
public sealed record MarkupContainer(string Name, ContainerPurpose Purpose);
