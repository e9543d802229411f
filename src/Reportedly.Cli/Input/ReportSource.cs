using Reportedly.Sources;
using Reportedly.Sources.Files;

namespace Reportedly.Cli.Input;

/// <summary>Turns files, folders and stdin into reports, one at a time, in the order of the arguments.</summary>
/// <param name="stdin">What <c>-</c> stands for.</param>
/// <param name="published">The day for reports that bring none of their own.</param>
/// <param name="pages">What addresses stand for; null where no page is to be fetched.</param>
internal sealed class ReportSource(Stream stdin, DateOnly? published, WebPages? pages = null)
{
    private readonly FileReader reader = new(PageReports.Of);

    public IEnumerable<InputItem> Read(IEnumerable<InputFiles.Found> files) =>
        files.SelectMany(file => Guarded(Read(file), file.Path));

    /// <summary>A file that breaks off costs what stands behind the break, not the run.</summary>
    private static IEnumerable<InputItem> Guarded(IEnumerable<InputItem> items, string path)
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
                item = new InputItem.Refused(path, 0, $"reading stopped here ({failure.Message}); check the disk.");
            }
            yield return item;
            if (broken)
            {
                yield break;
            }
        }
    }

    private IEnumerable<InputItem> Read(InputFiles.Found file)
    {
        if (file.Problem is not null)
        {
            return [new InputItem.Refused(file.Path, 0, file.Problem)];
        }
        if (pages is not null && WebPages.IsAddress(file.Path))
        {
            return [pages.Read(file.Path)];
        }
        return file.Path == "-" ? reader.Read(stdin, "-").Select(Taken) : ReadFile(file.Path);
    }

    private IEnumerable<InputItem> ReadFile(string path)
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
            yield return new InputItem.Refused(path, 0, problem!);
            yield break;
        }
        using (stream)
        {
            foreach (SourceItem item in reader.Read(stream, path, stream.Length))
            {
                yield return Taken(item);
            }
        }
    }

    private InputItem Taken(SourceItem item) => SourceInput.Of(item, published);
}
