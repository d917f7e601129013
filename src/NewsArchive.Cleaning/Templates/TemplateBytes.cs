namespace NewsArchive.Cleaning.Templates;

/// <summary>A <see cref="TemplateLearner"/> as bytes, about 12 for each line it knows, to be kept between runs.</summary>
public static class TemplateBytes
{
    // Fingerprints of another version mean other lines: what an older one learned is then learned anew.
    private const byte Version = 1;

    /// <summary>The bytes of a learner; the same for the same counts.</summary>
    public static byte[] Of(TemplateLearner learner)
    {
        ArgumentNullException.ThrowIfNull(learner);
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Version);
        writer.Write((byte)learner.Stories);
        writer.Write((byte)learner.StoriesBefore);
        writer.Write(learner.Total);
        writer.Write((byte)learner.Sketches.Count);
        foreach (var sketch in learner.Sketches)
        {
            writer.Write(sketch.Headline);
            writer.Write((byte)sketch.Lines.Length);
            foreach (var line in sketch.Lines)
            {
                writer.Write(line);
            }
        }

        writer.Write((ushort)learner.Counts.Count);
        foreach (var (line, count) in learner.Counts.OrderBy(entry => entry.Key))
        {
            writer.Write(line);
            writer.Write(count.Seen);
            writer.Write(count.SeenBefore);
            writer.Write(count.Inside);
            writer.Write(count.InsideBefore);
            writer.Write(Ago(learner.Total, count.First));
            writer.Write(Ago(learner.Total, count.Last));
        }

        return bytes.ToArray();
    }

    /// <summary>The learner of these bytes; one that knows nothing when they are damaged or of another version.</summary>
    public static TemplateLearner Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false));
        try
        {
            return reader.ReadByte() == Version ? Read(reader) : new TemplateLearner();
        }
        catch (EndOfStreamException)
        {
            return new TemplateLearner();
        }
    }

    private static TemplateLearner Read(BinaryReader reader)
    {
        var (stories, storiesBefore, total) = (reader.ReadByte(), reader.ReadByte(), reader.ReadInt32());
        var sketches = new StorySketch[reader.ReadByte()];
        for (var i = 0; i < sketches.Length; i++)
        {
            var headline = reader.ReadUInt32();
            var lines = new uint[reader.ReadByte()];
            for (var n = 0; n < lines.Length; n++)
            {
                lines[n] = reader.ReadUInt32();
            }

            sketches[i] = new StorySketch(headline, lines);
        }

        var counts = new Dictionary<uint, LineCount>();
        for (var left = reader.ReadUInt16(); left > 0; left--)
        {
            counts[reader.ReadUInt32()] = new LineCount(
                reader.ReadByte(),
                reader.ReadByte(),
                reader.ReadByte(),
                reader.ReadByte(),
                total - reader.ReadUInt16(),
                total - reader.ReadUInt16());
        }

        var isWhole = stories < TemplateLearner.WindowStories && storiesBefore <= TemplateLearner.WindowStories && total >= stories + storiesBefore
            && counts.Values.All(count => count.Seen <= stories && count.SeenBefore <= storiesBefore);
        return isWhole ? new TemplateLearner(counts, sketches, stories, storiesBefore, total) : new TemplateLearner();
    }

    private static ushort Ago(int total, int story) => (ushort)Math.Min(ushort.MaxValue, total - story);
}
