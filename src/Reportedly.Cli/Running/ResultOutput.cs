namespace Reportedly.Cli.Running;

/// <summary>Writes results, and notices quietly when nobody reads them any more, as after <c>| head</c>.</summary>
internal sealed class ResultOutput(Stream stream)
{
    /// <summary>True once the reader of the output has gone.</summary>
    public bool IsClosed { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (IsClosed)
        {
            return;
        }
        try
        {
            stream.Write(bytes);
            stream.Flush();
        }
        catch (IOException failure) when (IsBrokenPipe(failure))
        {
            IsClosed = true;
        }
    }

    /// <summary>True for EPIPE, and for what Windows says in its place.</summary>
    public static bool IsBrokenPipe(IOException failure) =>
        failure.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);
}
