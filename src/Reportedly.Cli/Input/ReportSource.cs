using Reportedly.Server.Intake;

namespace Reportedly.Cli.Input;

/// <summary>Turns files, folders and stdin into reports, one at a time, in the order of the arguments.</summary>
/// <param name="stdin">What <c>-</c> stands for.</param>
/// <param name="published">The day for reports that bring none of their own.</param>
/// <param name="pages">What addresses stand for; null where no page is to be fetched.</param>
internal sealed class ReportSource(Stream stdin, DateOnly? published, WebPages? pages = null)
{
    public IEnumerable<InputItem> Read(IEnumerable<InputFiles.Found> files) => files.SelectMany(Read);

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
        return file.Path == "-"
            ? FileInput.Read(stdin, "-", null, published)
            : FileInput.Read(file.Path, file.Path, published);
    }
}
