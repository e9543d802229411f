using System.Net.Http.Headers;

namespace Reportedly.Gazetteer.Import.Download;

/// <summary>
/// A file that is not all there: the bytes so far in <c>NAME.part</c>, and beside them by what the server knows that it still has the
/// same file. Without that mark a download begins anew.
/// </summary>
internal sealed class PartialFile
{
    private readonly string path;

    /// <summary>Looks what is there.</summary>
    /// <param name="target">The path of the whole file.</param>
    public PartialFile(string target)
    {
        path = target;
        if (!File.Exists(PartPath) || !File.Exists(MarkPath))
        {
            Forget();
        }
    }

    /// <summary>How many bytes are there.</summary>
    public long Length => File.Exists(PartPath) ? new FileInfo(PartPath).Length : 0;

    private string PartPath => path + ".part";

    private string MarkPath => path + ".part.mark";

    /// <summary>Asks for what is missing, if the file is still the same.</summary>
    public void AskForRest(HttpRequestMessage request)
    {
        if (
            Length > 0
            && RangeConditionHeaderValue.TryParse(File.ReadAllText(MarkPath), out RangeConditionHeaderValue? mark)
        )
        {
            request.Headers.Range = new RangeHeaderValue(Length, null);
            request.Headers.IfRange = mark;
        }
        else
        {
            Forget();
        }
    }

    /// <summary>Opens it to go on at its end.</summary>
    public FileStream Append() => new(PartPath, FileMode.Append, FileAccess.Write, FileShare.None, 1 << 16);

    /// <summary>Opens it anew, and notes by what the server will know the file.</summary>
    public FileStream Begin(HttpResponseMessage response)
    {
        Forget();
        FileStream part = new(PartPath, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        string? mark =
            response.Headers.ETag is { IsWeak: false } tag ? tag.ToString()
            : response.Content.Headers.LastModified is { } modified ? new RangeConditionHeaderValue(modified).ToString()
            : null;
        if (mark is not null)
        {
            File.WriteAllText(MarkPath, mark);
        }
        return part;
    }

    /// <summary>It is all there.</summary>
    public void Finish()
    {
        File.Move(PartPath, path, overwrite: true);
        File.Delete(MarkPath);
    }

    /// <summary>Deletes what is there.</summary>
    public void Forget()
    {
        File.Delete(PartPath);
        File.Delete(MarkPath);
    }
}
