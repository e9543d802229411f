namespace Reportedly.Conventions;

/// <summary>Says all that is wrong at once, so that nobody mends one thing to be told of the next.</summary>
internal static class Faults
{
    /// <summary>Fails with every fault on a line of its own.</summary>
    /// <param name="faults">What is wrong; nothing where all is well.</param>
    /// <param name="remedy">What to do about it.</param>
    public static void ShouldBeNone(this IEnumerable<string?> faults, string remedy)
    {
        string all = string.Join('\n', faults);
        if (all.Length > 0)
        {
            Assert.Fail($"{remedy}:\n{all}");
        }
    }
}
