using CsCheck;

namespace Reportedly.Sources.Tests.Servers;

/// <summary>One of several, for property tests.</summary>
internal static class Pick
{
    public static Gen<T> Of<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(index => all[index]);
}
