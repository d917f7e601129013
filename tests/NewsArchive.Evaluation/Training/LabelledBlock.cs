namespace NewsArchive.Evaluation.Training;

/// <summary>A block to learn from.</summary>
/// <param name="Features">Its row of the feature table.</param>
/// <param name="InStory">Share of it that the gold text has, from 0 to 1.</param>
/// <param name="Weight">How much it counts: what a mistake here costs the score of its page.</param>
internal sealed record LabelledBlock(float[] Features, float InStory, float Weight);
