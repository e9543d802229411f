namespace Reportedly.Sources.Fetching;

/// <summary>
/// What a connection received, seen from below HTTP: how many bytes came behind the head. A reader of HTTP stops where Content-Length says and
/// never tells that the server went on. Disposing of it leaves the connection open, which whoever opened it closes.
/// </summary>
/// <param name="inner">The connection, behind TLS.</param>
internal sealed class ReceivedBytes(Stream inner) : Stream
{
    private const int PeekLength = 64;
    private int _lineLength;
    private bool _isStatusLine = true;
    private bool _isInterim;
    private int _statusAt;
    private bool _isBody;

    /// <summary>How many bytes came behind the head of the final answer.</summary>
    public long BodyBytes { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Waits for what the server sends beyond the end of the body; a server that was asked to close says nothing more.</summary>
    /// <param name="stop">Ends the waiting.</param>
    public async Task WaitForMoreAsync(CancellationToken stop)
    {
        try
        {
            byte[] more = new byte[PeekLength];
            Count(more.AsSpan(0, await inner.ReadAsync(more, stop)));
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Silence is what was hoped for.
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await inner.ReadAsync(buffer, cancellationToken);
        Count(buffer.Span[..read]);
        return read;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = inner.Read(buffer, offset, count);
        Count(buffer.AsSpan(offset, read));
        return read;
    }

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private void Count(ReadOnlySpan<byte> bytes)
    {
        for (int at = 0; at < bytes.Length; at++)
        {
            if (_isBody)
            {
                BodyBytes += bytes.Length - at;
                return;
            }
            CountHead(bytes[at]);
        }
    }

    /// <summary>A head ends with an empty line. An interim answer (1xx) has a head of its own and no body.</summary>
    private void CountHead(byte one)
    {
        if (one == '\n')
        {
            if (_lineLength == 0)
            {
                _isBody = !_isInterim;
                _isStatusLine = true;
                _isInterim = false;
                _statusAt = 0;
            }
            else
            {
                _isStatusLine = false;
            }
            _lineLength = 0;
            return;
        }
        if (one == '\r')
        {
            return;
        }
        _lineLength++;
        if (!_isStatusLine)
        {
            return;
        }
        if (one == ' ' && _statusAt == 0)
        {
            _statusAt = _lineLength + 1;
        }
        else if (_lineLength == _statusAt)
        {
            _isInterim = one == '1';
        }
    }
}
