using Reportedly.Reading;
using Reportedly.Records;
using Reportedly.Server.Hosting;
using Reportedly.Server.Intake;
using Reportedly.Storage;
using Reportedly.Text;

namespace Reportedly.Browser;

/// <summary>A desk that listens on this machine, over a store of its own.</summary>
internal sealed class OpenDesk : IAsyncDisposable
{
    private static readonly Lazy<Func<ReportInput, ReportReading>> Reader = new(() =>
        ReportReader.CreateDefault().Read
    );

    private readonly string folder;
    private readonly DeskServer server;

    private OpenDesk(string folder, DeskServer server)
    {
        this.folder = folder;
        this.server = server;
    }

    /// <summary>Where it is open.</summary>
    public Uri Address => server.Address;

    /// <summary>The folder that keeps pages as they came.</summary>
    public string Raw => Path.Combine(folder, "raw");

    /// <summary>Reads a report.</summary>
    public static ReportReading Read(ReportInput report) => Reader.Value(report);

    /// <summary>The desk.</summary>
    public DeskServer Server => server;

    /// <summary>Opens a desk over the ten invented reports of the repository.</summary>
    public static Task<OpenDesk> WithSamplesAsync() =>
        WithAsync(
            Directory
                .GetFiles(Path.Combine(Root(), "samples"))
                .Order(StringComparer.Ordinal)
                .SelectMany(file => FileInput.Read(file, Path.GetFileName(file), null))
                .OfType<InputItem.Report>()
                .Select(report => report.Input)
        );

    /// <summary>Opens a desk over reports.</summary>
    /// <param name="reports">Their texts; none for an empty store.</param>
    public static Task<OpenDesk> WithAsync(params string[] reports) =>
        WithAsync(reports.Select(text => new ReportInput(SourceText.FromString(text))));

    private static async Task<OpenDesk> WithAsync(IEnumerable<ReportInput> reports)
    {
        string folder = Directory.CreateTempSubdirectory("desk-").FullName;
        string path = Path.Combine(folder, "reports.db");
        using (RecordStore store = RecordStore.Open(path))
        {
            store.AddBatch([.. reports.Select(Stored)]);
            store.Views.Link();
        }
        DeskServer server = DeskServer.Create(
            new DeskSetup
            {
                Store = path,
                StoreShown = "reports.db",
                CreateReader = () => Reader.Value,
                CreateWeb = WebAccess.Open,
                Raw = Path.Combine(folder, "raw"),
                WatchFolder = Path.Combine(folder, "watch"),
                Who = "A. Analyst",
                Port = 0,
                Log = TextWriter.Null,
            }
        );
        await server.StartAsync();
        return new OpenDesk(folder, server);
    }

    /// <summary>The root of the repository.</summary>
    public static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reportedly.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("These tests run inside the repository.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static StoredReading Stored(ReportInput report)
    {
        ReportReading reading = Read(report);
        return new StoredReading(RecordCodec.ToUtf8(reading.Record), "{}"u8.ToArray());
    }
}
