namespace Reportedly.Sources.Fetching.Encodings;

/// <summary>What comes out of a packed body, within limits: a bomb is found before it has grown.</summary>
/// <param name="packedLength">How many bytes were sent.</param>
/// <param name="limits">How much may come out of them.</param>
internal sealed class GrowingBody(int packedLength, FetchLimits limits)
{
    private const int StepBytes = 1 << 16;
    private byte[] _bytes = new byte[StepBytes];
    private int _length;

    /// <summary>Where the next bytes go; never empty.</summary>
    public Span<byte> Room
    {
        get
        {
            if (_length == _bytes.Length)
            {
                Array.Resize(ref _bytes, _bytes.Length * 2);
            }
            return _bytes.AsSpan(_length);
        }
    }

    /// <summary>What is there.</summary>
    public ReadOnlyMemory<byte> Content => _bytes.AsMemory(0, _length);

    /// <summary>Takes in bytes that were put into <see cref="Room"/>.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="EncodingException">It is more than is allowed.</exception>
    public void Add(int count)
    {
        _length += count;
        if (_length > limits.BodyBytes)
        {
            throw new EncodingException(
                FetchProblem.TooLarge,
                FormattableString.Invariant($"the answer unpacks to more than {limits.BodyBytes >> 20} MiB.")
            );
        }
        if (_length > limits.FreeExpansionBytes && _length / limits.ExpansionRatio > packedLength)
        {
            throw new EncodingException(
                FetchProblem.TooLarge,
                FormattableString.Invariant(
                    $"the answer unpacks to more than {limits.ExpansionRatio} times its size, as what is made to fill machines does."
                )
            );
        }
    }
}
