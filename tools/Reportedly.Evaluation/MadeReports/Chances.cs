namespace Reportedly.Evaluation.MadeReports;

/// <summary>What is drawn by chance.</summary>
internal static class Chances
{
    /// <summary>One of several.</summary>
    public static T OneOf<T>(this Random chance, IReadOnlyList<T> several) => several[chance.Next(several.Count)];

    /// <summary>True in so many of a hundred draws.</summary>
    public static bool Percent(this Random chance, int share) => chance.Next(100) < share;

    /// <summary>The same things in another order.</summary>
    public static List<T> Shuffled<T>(this Random chance, IEnumerable<T> things)
    {
        T[] all = [.. things];
        chance.Shuffle(all);
        return [.. all];
    }
}
