using Reportedly.Records;

namespace Reportedly.Evaluation.MadeRecords;

/// <summary>
/// Invents records without reading anything: as many as are asked for, one after another, with hundreds of incidents under way at once.
/// The same seed gives the same records, and fewer of them are the first of more.
/// </summary>
internal static class RecordMaker
{
    private const int StoriesAtOnce = 400;

    /// <summary>The records, in the order in which they come in.</summary>
    public static IEnumerable<ReportRecord> Make(int seed, int count)
    {
        MadeWorld world = new(seed);
        Random chance = new(unchecked(seed + 1));
        List<MadeStory> stories = [];
        for (int i = 0; i < count; i++)
        {
            while (stories.Count < StoriesAtOnce)
            {
                stories.Add(new MadeStory(world, new Random(chance.Next())));
            }
            int at = chance.Next(stories.Count);
            string id = FormattableString.Invariant($"made-{i + 1:D7}");
            yield return stories[at].Next(id, MadeWorld.Of(world.Publishers, chance));
            if (stories[at].Left == 0)
            {
                stories[at] = stories[^1];
                stories.RemoveAt(stories.Count - 1);
            }
        }
    }
}
