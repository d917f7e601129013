namespace NewsArchive.Evaluation.Training;

/// <summary>
/// Learns what each kind of evidence is worth, so that the right candidates of a page rank above the others and above
/// silence, whose score is 0: a conditional logit model, fitted by gradient descent. The same pages give the same weights.
/// </summary>
/// <param name="Penalty">Of a weight's square: the higher, the nearer to 0 the weights stay.</param>
/// <param name="Rounds">How often all pages are seen.</param>
internal sealed record RankTrainer(double Penalty = 0.001, int Rounds = 300)
{
    private const double Step = 0.05;

    // Of the gradient and of its square, as in Kingma and Ba, "Adam" (2015).
    private const double Momentum = 0.9;
    private const double Scale = 0.999;

    // A page is shown again with its right candidates taken out, so that silence is learned too.
    private const double SilenceWeight = 0.1;

    /// <summary>The weights, one a kind of evidence.</summary>
    public double[] Fit(IReadOnlyList<RankedPage> pages, int features)
    {
        var (weights, mean, square) = (new double[features], new double[features], new double[features]);
        for (var round = 1; round <= Rounds; round++)
        {
            var slope = new double[features];
            foreach (var page in pages)
            {
                if (!page.IsSilent)
                {
                    Learn(page, weights, slope, page.Weight, isSilent: false);
                }

                Learn(page, weights, slope, page.IsSilent ? page.Weight : page.Weight * SilenceWeight, isSilent: true);
            }

            for (var k = 0; k < features; k++)
            {
                var down = (slope[k] / pages.Count) + (Penalty * weights[k]);
                mean[k] = (Momentum * mean[k]) + ((1 - Momentum) * down);
                square[k] = (Scale * square[k]) + ((1 - Scale) * down * down);
                weights[k] -= Step * (mean[k] / (1 - Math.Pow(Momentum, round)))
                    / (Math.Sqrt(square[k] / (1 - Math.Pow(Scale, round))) + 1e-8);
            }
        }

        return weights;
    }

    /// <summary>The best candidate of a page; -1 for silence.</summary>
    public static int Best(RankedPage page, double[] weights, double least)
    {
        var best = -1;
        for (var i = 0; i < page.Strengths.Length; i++)
        {
            var score = Score(page.Strengths[i], weights);
            (best, least) = score > least ? (i, score) : (best, least);
        }

        return best;
    }

    private static void Learn(RankedPage page, double[] weights, double[] slope, double worth, bool isSilent)
    {
        var odds = new double[page.Strengths.Length];
        var (all, right) = (1.0, isSilent ? 1.0 : 0.0);
        for (var i = 0; i < odds.Length; i++)
        {
            if (!isSilent || !page.IsRight[i])
            {
                // Scores stay small; the bound keeps a strange page from breaking the sum.
                odds[i] = Math.Exp(Math.Min(50, Score(page.Strengths[i], weights)));
                all += odds[i];
                right += page.IsRight[i] ? odds[i] : 0;
            }
        }

        for (var i = 0; i < odds.Length; i++)
        {
            var error = worth * ((odds[i] / all) - (page.IsRight[i] && !isSilent ? odds[i] / right : 0));
            for (var k = 0; error != 0 && k < slope.Length; k++)
            {
                slope[k] += error * page.Strengths[i][k];
            }
        }
    }

    private static double Score(double[] strength, double[] weights)
    {
        var sum = 0.0;
        for (var k = 0; k < weights.Length; k++)
        {
            sum += weights[k] * strength[k];
        }

        return sum;
    }
}
