using NewsArchive.Evaluation.Commands;

namespace NewsArchive.Evaluation;

/// <summary>How good the cleaner is on labelled dumps: a table of the verbs.</summary>
internal static class Program
{
    /// <summary>Runs a verb; without one everything is scored and held against the floors.</summary>
    /// <returns>0 when all is well, 1 when a figure is below its floor or the words are wrong.</returns>
    public static int Main(string[] args)
    {
        var verbs = Score.Root();
        verbs.Add(Worst.Command());
        verbs.Add(Harm.Command());
        verbs.Add(Strings.Command());
        verbs.Add(Speed.Command());
        verbs.Add(Ablation.Command());
        verbs.Add(Train.Command());
        verbs.Add(TrainStory.Command());
        verbs.Add(Templates.Command());
        verbs.Add(Stories.Command());
        verbs.Add(Commands.Countries.Command());
        verbs.Add(Commands.Languages.Command());
        return verbs.Parse(args).Invoke();
    }
}
