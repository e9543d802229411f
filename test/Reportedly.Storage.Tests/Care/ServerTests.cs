using Npgsql;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Care;

/// <summary>What can go wrong with a server, and how it is said.</summary>
public sealed class ServerTests : IDisposable
{
    private readonly PostgresHome home = new();

    [Fact]
    public void A_store_on_a_server_says_which_one_and_never_a_password()
    {
        using RecordStore store = RecordStore.Open(home.Store("named"));

        store.Name.Should().StartWith("postgres://").And.EndWith("/postgres").And.NotContain("@");
        store.Database.Should().MatchRegex(@"^PostgreSQL \d+\.\d+");
        store.IsDurable.Should().Be((string)store.Connection.Scalar("SHOW fsync")! == "on");
    }

    [Fact]
    public void A_store_may_be_named_by_a_url()
    {
        NpgsqlConnectionStringBuilder parts = new(home.Store("url"));
        string url =
            $"postgresql://{parts.Username}:{Uri.EscapeDataString(parts.Password!)}@{parts.Host}:{parts.Port}/{parts.Database}"
            + $"?search_path={parts.SearchPath}&sslmode=prefer";

        RecordStore.IsOnServer(url).Should().BeTrue();
        RecordStore.IsOnServer(home.Store("url")).Should().BeTrue();
        RecordStore.IsOnServer("reports/Host.db").Should().BeFalse();
        using (RecordStore store = RecordStore.Open(url))
        {
            store.Add(Readings.Of("A report"));
        }
        using RecordStore again = RecordStore.OpenExisting(home.Store("url"));
        again.Count.Should().Be(1);
    }

    [Fact]
    public void A_wrong_password_an_unknown_database_and_a_silent_server_are_told_apart()
    {
        string name = home.Store("wrong");
        NpgsqlConnectionStringBuilder user = new(name) { Username = "nobody-of-this-name", Password = "secret-word" };
        NpgsqlConnectionStringBuilder database = new(name) { Database = "no-such-database" };
        NpgsqlConnectionStringBuilder port = new(name) { Port = 1, Password = "secret-word" };

        Opening(user).Should().Throw<StorageException>().WithMessage("postgres://*: the server refuses this user*");
        Opening(database).Should().Throw<StorageException>().WithMessage("*: there is no such database*createdb*");
        Opening(port).Should().Throw<StorageException>().WithMessage("*: the server does not answer*");
        Opening(port).Should().Throw<StorageException>().Which.Message.Should().NotContain("secret-word");
    }

    [Theory]
    [InlineData("postgres://")]
    [InlineData("postgres://herald@db.example")]
    [InlineData("postgres://herald:secret-word@db.example/news?no_such_setting=1")]
    [InlineData("Host=db.example;Password=secret-word;Port=many")]
    [InlineData("Host=db.example;Password=secret-word")]
    public void What_is_no_address_is_refused_with_how_to_write_one(string name)
    {
        Action open = () => RecordStore.Open(name).Dispose();

        open.Should()
            .Throw<StorageException>()
            .WithMessage("This is no address of a PostgreSQL database*Write postgres://USER@HOST/DATABASE*")
            .Which.Message.Should()
            .NotContain("secret-word");
    }

    [Fact]
    public void A_server_that_may_not_be_written_is_said_to_be_so()
    {
        string name = home.Store("locked");
        RecordStore.Open(name).Dispose();
        using RecordStore store = RecordStore.OpenExisting(name + ";Options=-c default_transaction_read_only=on");
        Action add = () => store.Add(Readings.Of("A report"));

        add.Should().Throw<StorageException>().WithMessage("postgres://*: this store cannot be written*");
        store.Count.Should().Be(0);
    }

    [Fact]
    public void A_store_that_another_program_is_writing_to_is_said_to_be_busy()
    {
        string name = home.Store("busy");
        using RecordStore writing = RecordStore.Open(name);
        using RecordStore store = RecordStore.Open(name, TimeSpan.FromMilliseconds(50));
        Action add = () => store.Add(Readings.Of("A report"));

        writing.Connection.Write(() =>
            add.Should().Throw<StorageException>().WithMessage("*another program is writing*")
        );

        store.Add(Readings.Of("A report")).Should().Be(AddOutcome.Added);
    }

    [Fact]
    public void A_schema_of_another_program_is_refused_and_left_as_it_was()
    {
        string name = home.Store("other");
        string schema = new NpgsqlConnectionStringBuilder(name).SearchPath!;
        home.Sql(name, $"CREATE SCHEMA {schema}; CREATE TABLE {schema}.recipes (name text)");
        Action open = () => RecordStore.Open(name).Dispose();

        open.Should().Throw<StorageException>().WithMessage($"*\"{schema}\" has tables of another program*");
        home.Sql(name, "INSERT INTO recipes VALUES ('still here')").Should().Be(1);
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused_with_what_to_do()
    {
        string name = home.Store("newer");
        RecordStore.Open(name).Dispose();
        home.Sql(name, "UPDATE store_version SET version = 99");

        Opening(new(name)).Should().Throw<StorageException>().WithMessage("*: a newer version*update Reportedly.");
    }

    [Fact]
    public void Looking_into_a_store_that_is_not_there_makes_none()
    {
        Action open = () => RecordStore.OpenExisting(home.Store("missing")).Dispose();

        open.Should().Throw<StorageException>().WithMessage("*: there is no store here*");
        open.Should().Throw<StorageException>();
    }

    [Fact]
    public void Many_programs_may_write_at_the_same_time_and_each_row_follows_from_the_last()
    {
        string name = home.Store("many");
        RecordStore.Open(name).Dispose();

        Parallel.For(
            0,
            4,
            writer =>
            {
                using RecordStore store = RecordStore.Open(name);
                for (int i = 0; i < 12; i++)
                {
                    store.AddBatch([Readings.Of($"Report {writer}/{i}"), Readings.Of($"Report {i}")]);
                    store.JudgementLog.Append(Remarks.Number(i));
                }
            }
        );

        using RecordStore all = RecordStore.OpenExisting(name);
        StoreCheck check = all.Verify();
        check.Faults.Should().BeEmpty();
        (check.Readings, check.Judgements).Should().Be((4 * 12 + 12, 4 * 12));
    }

    [Fact]
    public void A_store_may_be_written_to_while_it_is_read_through()
    {
        using RecordStore store = RecordStore.Open(home.Store("through"));
        store.AddBatch([.. Enumerable.Range(0, 200).Select(i => Readings.Of($"Report {i}"))]);
        int read = 0;
        foreach (StoredReading reading in store.All())
        {
            read++;
            store.Find(Readings.IdOf("Report 0")).Should().BeOfType<ReportLookup.Found>();
            store.Add(reading).Should().Be(AddOutcome.Unchanged);
        }

        read.Should().Be(200);
    }

    [Fact]
    public void A_server_that_goes_away_is_said_to_be_gone()
    {
        using RecordStore store = RecordStore.Open(home.Store("gone"));
        object? mine = store.Connection.Scalar("SELECT pg_backend_pid()");
        using (NpgsqlConnection other = (NpgsqlConnection)home.Connect(home.Store("gone")))
        using (NpgsqlCommand end = new($"SELECT pg_terminate_backend({mine})", other))
        {
            end.ExecuteNonQuery();
        }
        Action count = () => _ = store.Count;

        count.Should().Throw<StorageException>().WithMessage("postgres://*");
        count.Should().Throw<StorageException>().WithMessage("postgres://*");
    }

    public void Dispose() => home.Dispose();

    private static Action Opening(NpgsqlConnectionStringBuilder address) =>
        () => RecordStore.Open(address.ConnectionString).Dispose();
}
