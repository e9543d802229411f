using System.Text;

namespace Reportedly.Cli.Tests;

/// <summary>A stream of JSON lines that makes each only when it is asked for, and says so.</summary>
internal sealed class CountedLines(int count, int length, Action made) : Stream
{
    private byte[] line = [];
    private int place;
    private int number;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count1)
    {
        if (place == line.Length)
        {
            if (number == count)
            {
                return 0;
            }
            number++;
            made();
            line = Encoding.UTF8.GetBytes($"{{\"text\":\"Report {number} {new string('x', length)}\"}}\n");
            place = 0;
        }
        int taken = Math.Min(count1, line.Length - place);
        Array.Copy(line, place, buffer, offset, taken);
        place += taken;
        return taken;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
