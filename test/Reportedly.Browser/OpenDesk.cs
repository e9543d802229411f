using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Reportedly.Reading;
using Reportedly.Records;
using Reportedly.Server.Access;
using Reportedly.Server.Access.Accounts;
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

    private OpenDesk(string folder, DeskServer server, Uri address)
    {
        this.folder = folder;
        this.server = server;
        Address = address;
    }

    /// <summary>Where it is open.</summary>
    public Uri Address { get; }

    /// <summary>The store's file.</summary>
    public string Store => Path.Combine(folder, "reports.db");

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

    /// <summary>Opens a desk with accounts, of which there are none yet.</summary>
    public static Task<OpenDesk> ForTeamAsync()
    {
        // Passkeys are tied to the address, which must therefore be known before the desk is open.
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        int port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        Uri address = new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));
        return WithAsync([], setup => setup with { Port = port, Team = new TeamSetup(address) });
    }

    private static Task<OpenDesk> WithAsync(IEnumerable<ReportInput> reports) => WithAsync(reports, setup => setup);

    private static async Task<OpenDesk> WithAsync(IEnumerable<ReportInput> reports, Func<DeskSetup, DeskSetup> change)
    {
        string folder = Directory.CreateTempSubdirectory("desk-").FullName;
        string path = Path.Combine(folder, "reports.db");
        using (RecordStore store = RecordStore.Open(path))
        {
            store.AddBatch([.. reports.Select(Stored)]);
            store.Views.Link();
        }
        DeskSetup setup = change(
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
        DeskServer server = DeskServer.Create(setup);
        await server.StartAsync();
        return new OpenDesk(folder, server, setup.Team?.PublicUrl ?? server.Address);
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

    /// <summary>Invites somebody, as the command line does, and gives where the invitation leads.</summary>
    public string Invite(string name, AccessLevel role)
    {
        using RecordStore store = RecordStore.OpenExisting(Store);
        Account account = new AccountBook(store, TimeProvider.System).Add(name, role);
        string secret = new Invitations(store, TimeProvider.System).Make(account);
        store.Audit.Append(TimeProvider.System.GetUtcNow(), "command line", "invited", name);
        return Invitations.Link(Address, secret).PathAndQuery;
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
