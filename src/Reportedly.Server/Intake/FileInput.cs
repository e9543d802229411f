using Reportedly.Sources.Files;

namespace Reportedly.Server.Intake;

/// <summary>Reports of one file, of any kind that the sources know. A file that breaks off costs what stands behind the break.</summary>
public static class FileInput
{
    private static readonly FileReader Reader = new(PageReports.Of);

    /// <summary>Reads a file; one that cannot be opened is an item that says so.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="shown">Its name for persons, whose ending tells what the bytes do not; never opened.</param>
    /// <param name="published">The day for reports that bring none of their own.</param>
    public static IEnumerable<InputItem> Read(string path, string shown, DateOnly? published)
    {
        FileStream? stream = null;
        string? problem = null;
        try
        {
            stream = File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = $"the file cannot be opened ({failure.Message}); check who may read it.";
        }
        if (stream is null)
        {
            yield return new InputItem.Refused(shown, 0, problem!);
            yield break;
        }
        using (stream)
        {
            foreach (InputItem item in Read(stream, shown, stream.Length, published))
            {
                yield return item;
            }
        }
    }

    /// <summary>Reads a stream, which is left open.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="shown">The name for persons; <c>-</c> where there is none.</param>
    /// <param name="length">How long it is, where that is known.</param>
    /// <param name="published">The day for reports that bring none of their own.</param>
    public static IEnumerable<InputItem> Read(Stream stream, string shown, long? length, DateOnly? published) =>
        Guarded(Reader.Read(stream, shown, length).Select(item => SourceInput.Of(item, published)), shown);

    private static IEnumerable<InputItem> Guarded(IEnumerable<InputItem> items, string shown)
    {
        using IEnumerator<InputItem> each = items.GetEnumerator();
        while (true)
        {
            InputItem item;
            bool broken = false;
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }
                item = each.Current;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                broken = true;
                item = new InputItem.Refused(shown, 0, $"reading stopped here ({failure.Message}); check the disk.");
            }
            yield return item;
            if (broken)
            {
                yield break;
            }
        }
    }
}
