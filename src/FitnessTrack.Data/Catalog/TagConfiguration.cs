using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitnessTrack.Data;

internal sealed class TagConfiguration : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> builder)
    {
        builder.ToTable("tags");

        builder.HasIntegerKey();

        builder.Property(t => t.Name).HasColumnName("name").HasMaxLength(Tag.NameLength);

        builder.HasIndex(t => t.Name).IsUnique().HasDatabaseName("uq_tags_name");

        builder.ToTable(table => table.HasCheckConstraint("ck_tags_name_not_empty", "length(name) > 0"));
    }
}
