using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reportedly.Language.Networks;

/// <summary>
/// The curves of a network, by polynomials of our own: the mathematical functions of a platform differ in the last digits, and the same
/// text must give the same numbers everywhere. One element's value does not depend on its place or on the width of the registers.
/// </summary>
internal static class Activations
{
    /// <summary>Beyond this the exponential leaves the range of single precision.</summary>
    private const float Bound = 87f;

    private const float LogOfTwoHigh = 0.693359375f;
    private const float LogOfTwoLow = -2.12194440e-4f;
    private const float InverseLogOfTwo = 1.44269504f;

    /// <summary>e to the power of each element, to about seven digits; elements are held within ±87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-Bound)), Vector512.Create(Bound));
        Vector512<float> n = Vector512.Floor(
            Vector512.FusedMultiplyAdd(x, Vector512.Create(InverseLogOfTwo), Vector512.Create(0.5f))
        );
        Vector512<float> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-LogOfTwoHigh), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-LogOfTwoLow), r);
        // Cephes, expf: a polynomial of degree five over [-ln 2 / 2, ln 2 / 2].
        Vector512<float> p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(5.0000001201e-1f));
        p = Vector512.FusedMultiplyAdd(p, r * r, r + Vector512<float>.One);
        Vector512<int> power = (Vector512.ConvertToInt32(n) + Vector512.Create(127)) << 23;
        return p * power.AsSingle();
    }

    /// <summary>The logistic function, 1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) =>
        Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x) =>
        Vector512.FusedMultiplyAdd(Sigmoid(x + x), Vector512.Create(2f), Vector512.Create(-1f));

    /// <summary>e to the power of one number, as <see cref="Exp(Vector512{float})"/> gives it.</summary>
    public static float Exp(float x) => Exp(Vector512.Create(x)).ToScalar();

    /// <summary>x, or a tenth of it where it is negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Leaky(Vector512<float> x) => Vector512.Max(x, x * Vector512.Create(0.1f));
}
